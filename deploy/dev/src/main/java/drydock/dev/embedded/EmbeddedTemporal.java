package drydock.dev.embedded;

import io.grpc.BindableService;
import io.grpc.Server;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.temporal.api.operatorservice.v1.OperatorServiceGrpc;
import io.temporal.internal.testservice.GRPCServerHelper;
import io.temporal.internal.testservice.TestServicesStarter;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/// A Temporal server in this process that keeps everything in memory: real workflows and schedules,
/// lost when it closes. It listens on 127.0.0.1 only, in plain text, accepts every namespace name
/// and has no page.
public final class EmbeddedTemporal implements AutoCloseable {
  /// Long polls of workers never end by themselves, so waiting longer for them gains nothing.
  private static final int SECONDS_FOR_CALLS_TO_END = 1;

  private static final int SECONDS_FOR_CANCELLED_CALLS = 5;

  private final Server server;
  private final ExecutorService calls;
  private final ScheduleBook schedules;
  private final TestServicesStarter services;

  private EmbeddedTemporal(
      Server server, ExecutorService calls, ScheduleBook schedules, TestServicesStarter services) {
    this.server = server;
    this.calls = calls;
    this.schedules = schedules;
    this.services = services;
  }

  /// Starts one that answers when this returns.
  ///
  /// @param port on 127.0.0.1; 0 takes a free one
  public static EmbeddedTemporal start(int port) {
    var services = new TestServicesStarter(true, 0);
    var workflows = services.getWorkflowService();
    var operator =
        services.getServices().stream()
            .filter(OperatorServiceGrpc.OperatorServiceImplBase.class::isInstance)
            .map(OperatorServiceGrpc.OperatorServiceImplBase.class::cast)
            .findFirst()
            .orElseThrow();
    var runs = new Runs(workflows, operator);
    var schedules = new ScheduleBook(runs);
    BindableService all = () -> ScheduleRpc.over(workflows, new ScheduleRpc(schedules));
    var builder =
        NettyServerBuilder.forAddress(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    GRPCServerHelper.registerServicesAndHealthChecks(List.of(all, operator), builder);
    var calls = Executors.newCachedThreadPool();
    try {
      var started =
          new EmbeddedTemporal(builder.executor(calls).build().start(), calls, schedules, services);
      schedules.start();
      return started;
    } catch (IOException taken) {
      calls.shutdown();
      services.close();
      throw new IllegalStateException(
          "Embedded Temporal: 127.0.0.1:%d cannot be listened on (%s); expected: a free port. Stop what holds it or choose another."
              .formatted(port, taken.getCause() == null ? taken : taken.getCause()),
          taken);
    }
  }

  /// Where clients connect: host and port.
  public String target() {
    return "127.0.0.1:" + server.getPort();
  }

  /// Open runs end with the server; nothing of it is left when this returns, threads that wait for
  /// work excepted for a second.
  @Override
  public void close() {
    schedules.close();
    server.shutdown();
    try {
      if (!server.awaitTermination(SECONDS_FOR_CALLS_TO_END, TimeUnit.SECONDS)) {
        server.shutdownNow();
      }
      awaitCalls();
    } catch (InterruptedException e) {
      server.shutdownNow();
      Thread.currentThread().interrupt();
    } finally {
      services.close();
    }
  }

  /// A call that learns of its end after the services have ended leaves its deadline, and with it a
  /// thread, behind for a minute.
  private void awaitCalls() throws InterruptedException {
    server.awaitTermination(SECONDS_FOR_CANCELLED_CALLS, TimeUnit.SECONDS);
    calls.shutdown();
    calls.awaitTermination(SECONDS_FOR_CANCELLED_CALLS, TimeUnit.SECONDS);
  }
}
