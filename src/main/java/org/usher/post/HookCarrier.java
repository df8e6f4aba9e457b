package org.usher.post;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.io.Closer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/// Posts webhooks. Follows nothing, remembers nothing, unpacks nothing: of the answer only the
/// status counts.
@Component
final class HookCarrier implements DisposableBean {
  /// What a receiver may say; the rest is not read.
  private static final int MOST_BYTES = 64 * 1024;

  /// Lanes bound what is under way; the pool only must not be narrower than they are.
  private static final int MOST_CONNECTIONS = 1_000;

  private static final int GONE = 410;

  private final PostProperties properties;
  private final Clock clock;
  private final GuardedNames names;
  private final CloseableHttpClient client;

  HookCarrier(PostProperties properties, Clock clock) {
    this.properties = properties;
    this.clock = clock;
    this.names = new GuardedNames(properties);
    this.client = client(names, properties.hookTimeOut().toMillis());
  }

  private static CloseableHttpClient client(GuardedNames names, long timeOutMillis) {
    var connections =
        PoolingHttpClientConnectionManagerBuilder.create()
            .setDnsResolver(names)
            .setMaxConnTotal(MOST_CONNECTIONS)
            .setMaxConnPerRoute(MOST_CONNECTIONS)
            .setDefaultConnectionConfig(
                ConnectionConfig.custom()
                    .setConnectTimeout(timeOutMillis, TimeUnit.MILLISECONDS)
                    .setTimeToLive(1, TimeUnit.MINUTES)
                    .setValidateAfterInactivity(0, TimeUnit.SECONDS)
                    .build())
            .build();
    return HttpClients.custom()
        .setConnectionManager(connections)
        .setDefaultRequestConfig(
            RequestConfig.custom()
                .setResponseTimeout(timeOutMillis, TimeUnit.MILLISECONDS)
                .setConnectionRequestTimeout(timeOutMillis, TimeUnit.MILLISECONDS)
                .setProtocolUpgradeEnabled(false)
                .build())
        .setUserAgent("Usher")
        .disableRedirectHandling()
        .disableAutomaticRetries()
        .disableCookieManagement()
        .disableAuthCaching()
        .disableContentCompression()
        .build();
  }

  Result carry(DeliveryId id, Hook hook) {
    if (!isAllowed(hook.address())) {
      return Result.of(Outcome.FORBIDDEN);
    }
    HttpPost request = request(id, hook);
    try {
      ClassicHttpResponse answer = client.executeOpen(null, request, null);
      try {
        readSome(answer.getEntity(), request);
        return result(answer.getCode());
      } finally {
        Closer.closeQuietly(answer);
      }
    } catch (GuardedNames.ForbiddenAddressException e) {
      return Result.of(Outcome.FORBIDDEN);
    } catch (SocketTimeoutException e) {
      return Result.of(Outcome.TIMED_OUT);
    } catch (IOException e) {
      return Result.of(Outcome.UNREACHABLE);
    }
  }

  private boolean isAllowed(URI address) {
    String host = address.getHost();
    return host != null
        && address.getRawUserInfo() == null
        && ("https".equalsIgnoreCase(address.getScheme())
            || "http".equalsIgnoreCase(address.getScheme()) && properties.mayBePrivate(host));
  }

  private HttpPost request(DeliveryId id, Hook hook) {
    long timestamp = clock.instant().getEpochSecond();
    String signature = HookSignature.with(hook.secret()).of(id.toString(), timestamp, hook.body());
    HttpPost request = new HttpPost(hook.address());
    request.setHeader("webhook-id", id.toString());
    request.setHeader("webhook-timestamp", Long.toString(timestamp));
    request.setHeader("webhook-signature", signature);
    request.setEntity(
        new StringEntity(hook.body(), ContentType.APPLICATION_JSON.withCharset(UTF_8)));
    return request;
  }

  /// Reads so that the connection can be used again: an answer that does not end in time has not
  /// been given. Of one that is too long the rest stays unread, which closing alone would not do.
  private static void readSome(@Nullable HttpEntity entity, HttpPost request) throws IOException {
    if (entity != null && entity.getContent().readNBytes(MOST_BYTES).length == MOST_BYTES) {
      request.cancel();
    }
  }

  private static Result result(int status) {
    Outcome outcome =
        switch (status / 100) {
          case 2 -> Outcome.SENT;
          case 3 -> Outcome.REDIRECTED;
          default -> status == GONE ? Outcome.GONE : Outcome.REFUSED;
        };
    return Result.of(outcome, status);
  }

  @Override
  public void destroy() throws IOException {
    client.close();
    names.close();
  }
}
