package org.usher.post;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.hc.client5.http.DnsResolver;

/// Turns names into addresses at the moment of connecting, and refuses those that lead into a
/// private network: what was checked is what is connected to, so that a name which changes its
/// address in between gains nothing. Addresses in digits pass here too.
///
/// Looking up runs in platform threads: it cannot be interrupted, and a name server that does not
/// answer would hold up the few carriers of all virtual threads.
final class GuardedNames implements DnsResolver, AutoCloseable {
  private static final int LOOK_UP_SECONDS = 5;

  private final PostProperties properties;
  private final ExecutorService threads =
      Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name("post-names-", 0).factory());

  GuardedNames(PostProperties properties) {
    this.properties = properties;
  }

  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    InetAddress[] addresses = lookUp(host);
    if (!properties.mayBePrivate(host)
        && !Arrays.stream(addresses).allMatch(PublicAddresses::contains)) {
      throw new ForbiddenAddressException();
    }
    return addresses;
  }

  /// The name itself: asking for another would be a look-up that nobody needs.
  @Override
  public String resolveCanonicalHostname(String host) {
    return host;
  }

  private InetAddress[] lookUp(String host) throws UnknownHostException {
    Future<InetAddress[]> found = threads.submit(() -> InetAddress.getAllByName(host));
    try {
      return found.get(LOOK_UP_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw new UnknownHostException("The name is not known");
    } catch (TimeoutException e) {
      throw new UnknownHostException("The name server does not answer");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UnknownHostException("Interrupted");
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }

  /// The address lies in a private network and is not allowed.
  static final class ForbiddenAddressException extends UnknownHostException {
    ForbiddenAddressException() {
      super("The address lies in a private network; see usher.post.allow-private");
    }
  }
}
