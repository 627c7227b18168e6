package drydock.process.temporal;

import drydock.process.settings.TemporalSettings;
import io.grpc.netty.shaded.io.grpc.netty.GrpcSslContexts;
import io.grpc.netty.shaded.io.netty.handler.ssl.SslContext;
import io.grpc.netty.shaded.io.netty.handler.ssl.SslContextBuilder;
import java.util.Objects;
import javax.net.ssl.SSLException;

/// TLS to Temporal, with a client certificate where one is set.
final class Tls {
  private Tls() {}

  static SslContext context(TemporalSettings settings) {
    SslContextBuilder tls = GrpcSslContexts.forClient();
    if (settings.authority() != null) {
      tls.trustManager(settings.authority().toFile());
    }
    if (settings.certificate() != null) {
      tls.keyManager(
          settings.certificate().toFile(), Objects.requireNonNull(settings.key()).toFile());
    }
    try {
      return tls.build();
    } catch (SSLException | IllegalArgumentException e) {
      throw new IllegalStateException(
          "drydock.temporal certificate, key or authority cannot be used: " + e.getMessage(), e);
    }
  }
}
