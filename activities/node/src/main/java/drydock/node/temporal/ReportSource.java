package drydock.node.temporal;

import java.io.IOException;

/// Says how the node stands, each time anew.
@FunctionalInterface
public interface ReportSource {
  Standing standing() throws IOException;
}
