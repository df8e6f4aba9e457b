package org.usher.post;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;

/// Makes the requests of a message one after the other, and stops at the first that fails.
@Component
final class CallCarrier {

  private final Wire wire;

  CallCarrier(Wire wire) {
    this.wire = wire;
  }

  Result carry(DeliveryId id, Calls calls) {
    var kept = new HashMap<String, String>();
    Result last = Result.of(Outcome.SENT);
    for (Calls.Step step : calls.steps()) {
      last = carry(id, step, kept);
      if (!last.outcome().isArrival()) {
        return last;
      }
    }
    return last;
  }

  private Result carry(DeliveryId id, Calls.Step step, Map<String, String> kept) {
    var found = new AtomicReference<Map<String, String>>(Map.of());
    Result result =
        wire.exchange(
            named(id, step.making().with(kept)),
            answer -> {
              found.set(answer.kept(step.reading()).orElse(Map.of()));
              return answer.result(step.reading(), wire.now());
            });
    kept.putAll(found.get());
    return result;
  }

  /// The id of the delivery goes with every request, the same at every attempt, for receivers that
  /// know a request again by it.
  static Call named(DeliveryId id, Call call) {
    var headers = new HashMap<>(call.headers());
    headers.putIfAbsent("Idempotency-Key", id.toString());
    return new Call(call.method(), call.address(), headers, call.contentType(), call.body());
  }
}
