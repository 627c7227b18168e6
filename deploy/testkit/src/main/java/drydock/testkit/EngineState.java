package drydock.testkit;

import drydock.engines.process.Processes;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Properties;

/// What a helper tells of its engine: a file that is there, whole, once the engine answers.
record EngineState(Path folder) {
  static final String HELPER = "helper";

  void write(Properties told) {
    try {
      StringWriter text = new StringWriter();
      told.store(text, null);
      Path partial = folder.resolve("state.partial");
      Files.writeString(partial, text.toString());
      Files.move(partial, file(), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(file() + " cannot be written", e);
    }
  }

  /// Empty until an engine answers, and again when its helper was killed.
  Optional<Properties> read() {
    try {
      Properties told = new Properties();
      told.load(new StringReader(Files.readString(file())));
      long helper = Long.parseLong(told.getProperty(HELPER));
      boolean runs =
          Processes.alive(helper)
              && Processes.commandLine(helper).contains(EngineKeeper.class.getName());
      return runs ? Optional.of(told) : Optional.empty();
    } catch (NoSuchFileException _) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(file() + " cannot be read", e);
    }
  }

  private Path file() {
    return folder.resolve("state");
  }
}
