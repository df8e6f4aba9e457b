package org.usher.post;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
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

/// Speaks HTTP to other systems. Follows nothing, remembers nothing, unpacks nothing, and reads of
/// an answer only its beginning.
@Component
final class Wire implements DisposableBean {
  /// What a receiver may say; the rest is not read.
  private static final int MOST_BYTES = 64 * 1024;

  /// Lanes bound what is under way; the pool only must not be narrower than they are.
  private static final int MOST_CONNECTIONS = 1_000;

  private final PostProperties properties;
  private final Clock clock;
  private final GuardedNames names;
  private final CloseableHttpClient client;

  Wire(PostProperties properties, Clock clock) {
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

  /// Sends one request.
  ///
  /// @param read what follows from the answer
  Result exchange(Call call, Function<Answer, Result> read) {
    if (!isAllowed(call.address())) {
      return Result.of(Outcome.FORBIDDEN);
    }
    var request = new HttpUriRequestBase(call.method(), call.address());
    call.headers().forEach(request::setHeader);
    request.setEntity(new StringEntity(call.body(), ContentType.parse(call.contentType())));
    try {
      ClassicHttpResponse answer = client.executeOpen(null, request, null);
      try {
        String body = beginning(answer.getEntity(), request);
        return read.apply(new Answer(answer.getCode(), headers(answer), body));
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

  /// By the portal's clock, which a test may put forward.
  Instant now() {
    return clock.instant();
  }

  private boolean isAllowed(URI address) {
    String host = address.getHost();
    return host != null
        && address.getRawUserInfo() == null
        && ("https".equalsIgnoreCase(address.getScheme())
            || "http".equalsIgnoreCase(address.getScheme()) && properties.mayBePrivate(host));
  }

  private static Map<String, String> headers(ClassicHttpResponse answer) {
    var headers = new HashMap<String, String>();
    for (var header : answer.getHeaders()) {
      headers.put(header.getName().toLowerCase(Locale.ROOT), header.getValue());
    }
    return headers;
  }

  /// Reads so that the connection can be used again: an answer that does not end in time has not
  /// been given. Of one that is too long the rest stays unread, which closing alone would not do.
  private static String beginning(@Nullable HttpEntity entity, HttpUriRequestBase request)
      throws IOException {
    if (entity == null) {
      return "";
    }
    byte[] bytes = entity.getContent().readNBytes(MOST_BYTES);
    if (bytes.length == MOST_BYTES) {
      request.cancel();
    }
    return new String(bytes, UTF_8);
  }

  @Override
  public void destroy() throws IOException {
    client.close();
    names.close();
  }
}
