package drydock.operations.request;

import com.fasterxml.jackson.databind.DeserializationFeature;
import drydock.contract.Request;
import io.temporal.api.failure.v1.Failure;
import io.temporal.internal.worker.WorkflowExecutionException;
import io.temporal.api.common.v1.Payload;
import io.temporal.api.common.v1.Payloads;
import io.temporal.common.converter.DataConverter;
import io.temporal.common.converter.DefaultDataConverter;
import io.temporal.common.converter.EncodingKeys;
import io.temporal.common.converter.JacksonJsonPayloadConverter;
import java.lang.reflect.Type;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The SDK's converter, except that a [Request] is read strictly. A request that cannot be read is
/// a `BadRequest` failure and so ends the run; any other unreadable payload fails the task, because
/// between steps only a deploy can mend it.
public final class StrictDataConverter implements DataConverter {
  private static final String JSON = "json/plain";

  /// Unknown fields are ignored between steps, so that a rolling deploy can add one.
  private final DataConverter standard =
      DefaultDataConverter.newDefaultInstance()
          .withPayloadConverterOverrides(
              new JacksonJsonPayloadConverter(
                  JacksonJsonPayloadConverter.newDefaultObjectMapper()
                      .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)));

  /// What a validator of an Update throws comes wrapped, and would lose its type.
  @Override
  public Failure exceptionToFailure(Throwable thrown) {
    return thrown instanceof WorkflowExecutionException wrapped
        ? wrapped.getFailure()
        : standard.exceptionToFailure(thrown);
  }

  @Override
  public <T> Optional<Payload> toPayload(@Nullable T value) {
    return standard.toPayload(value);
  }

  @Override
  public Optional<Payloads> toPayloads(@Nullable Object... values) {
    return standard.toPayloads(values);
  }

  @Override
  public <T> @Nullable T fromPayload(Payload payload, Class<T> type, Type genericType) {
    if (!Request.class.isAssignableFrom(type)) {
      return standard.fromPayload(payload, type, genericType);
    }
    String encoding =
        payload
            .getMetadataOrDefault(
                EncodingKeys.METADATA_ENCODING_KEY, com.google.protobuf.ByteString.EMPTY)
            .toStringUtf8();
    if (!encoding.equals(JSON)) {
      throw BadRequest.notOneObject("encoded as " + (encoding.isEmpty() ? "nothing" : encoding));
    }
    return type.cast(
        StrictJson.read(payload.getData().toByteArray(), type.asSubclass(Request.class)));
  }

  @Override
  public <T> @Nullable T fromPayloads(
      int index, Optional<Payloads> content, Class<T> type, Type genericType) {
    if (!Request.class.isAssignableFrom(type)) {
      return standard.fromPayloads(index, content, type, genericType);
    }
    int given = content.map(Payloads::getPayloadsCount).orElse(0);
    if (given != 1) {
      throw BadRequest.notOneObject(given == 0 ? "missing" : given + " values");
    }
    return fromPayload(content.orElseThrow().getPayloads(index), type, genericType);
  }

  /// The SDK fills in null for arguments that were not given; a missing request must be refused.
  @Override
  @SuppressWarnings("NullAway") // the SDK's own arrays hold null for what was not given
  public Object[] fromPayloads(Optional<Payloads> content, Class<?>[] types, Type[] genericTypes) {
    if (types.length != 1 || !Request.class.isAssignableFrom(types[0])) {
      return standard.fromPayloads(content, types, genericTypes);
    }
    return new Object[] {fromPayloads(0, content, types[0], genericTypes[0])};
  }
}
