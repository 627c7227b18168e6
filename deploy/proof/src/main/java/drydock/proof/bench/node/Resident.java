package drydock.proof.bench.node;

import drydock.proof.report.NeverHappened;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The memory that this process has, as the system counts it.
public final class Resident {
  private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");

  private Resident() {}

  public static double megabytes() throws IOException {
    Matcher resident = RESIDENT.matcher(Files.readString(Path.of("/proc/self/status")));
    if (!resident.find()) {
      throw new NeverHappened("/proc tells no resident size");
    }
    return Long.parseLong(resident.group(1)) / 1024.0;
  }
}
