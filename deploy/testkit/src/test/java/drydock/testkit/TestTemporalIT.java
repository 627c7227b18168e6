package drydock.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.temporal.api.workflowservice.v1.DescribeNamespaceRequest;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import java.nio.file.Files;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("contract")
class TestTemporalIT {
  @Test
  void the_real_server_answers_for_its_namespace() {
    WorkflowServiceStubs service =
        WorkflowServiceStubs.newServiceStubs(
            WorkflowServiceStubsOptions.newBuilder().setTarget(TestTemporal.target()).build());
    try {
      assertThat(
              service
                  .blockingStub()
                  .describeNamespace(
                      DescribeNamespaceRequest.newBuilder().setNamespace("default").build())
                  .getNamespaceInfo()
                  .getName())
          .isEqualTo("default");
    } finally {
      service.shutdownNow();
    }
  }

  @Test
  void the_cli_is_there() {
    assertThat(Files.isExecutable(TestTemporal.cli())).isTrue();
  }
}
