package drydock.worker.temporal;

import io.grpc.Server;
import io.grpc.Status;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.StreamObserver;
import io.temporal.api.enums.v1.IndexedValueType;
import io.temporal.api.operatorservice.v1.AddSearchAttributesRequest;
import io.temporal.api.operatorservice.v1.AddSearchAttributesResponse;
import io.temporal.api.operatorservice.v1.ListSearchAttributesRequest;
import io.temporal.api.operatorservice.v1.ListSearchAttributesResponse;
import io.temporal.api.operatorservice.v1.OperatorServiceGrpc;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/// A Temporal that knows some search attributes and answers a wish for more as it is told.
final class Operator extends OperatorServiceGrpc.OperatorServiceImplBase implements AutoCloseable {
  final Map<String, IndexedValueType> attributes = new ConcurrentSkipListMap<>();
  volatile Status onList = Status.OK;
  volatile Status onAdd = Status.OK;
  private final Server server;

  Operator() {
    try {
      InetSocketAddress free = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
      server = NettyServerBuilder.forAddress(free).addService(this).build().start();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  String target() {
    return "127.0.0.1:" + server.getPort();
  }

  @Override
  public void listSearchAttributes(
      ListSearchAttributesRequest request, StreamObserver<ListSearchAttributesResponse> answer) {
    reply(
        answer,
        onList,
        ListSearchAttributesResponse.newBuilder().putAllCustomAttributes(attributes).build());
  }

  @Override
  public void addSearchAttributes(
      AddSearchAttributesRequest request, StreamObserver<AddSearchAttributesResponse> answer) {
    if (onAdd.isOk()) {
      attributes.putAll(request.getSearchAttributesMap());
    }
    reply(answer, onAdd, AddSearchAttributesResponse.getDefaultInstance());
  }

  @Override
  public void close() {
    server.shutdownNow();
  }

  private static <T> void reply(StreamObserver<T> answer, Status status, T value) {
    if (status.isOk()) {
      answer.onNext(value);
      answer.onCompleted();
    } else {
      answer.onError(status.asRuntimeException());
    }
  }
}
