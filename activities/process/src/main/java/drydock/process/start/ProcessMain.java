package drydock.process.start;

import java.io.IOException;
import java.io.OutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.event.ApplicationReadyEvent;

/// What the mains of all processes have in common.
public final class ProcessMain {
  private static final Logger LOG = LoggerFactory.getLogger("drydock");

  private ProcessMain() {}

  /// @param configName of the file with its settings, without the ending
  public static void run(Class<?> configuration, String configName, String[] args) {
    new SpringApplicationBuilder(configuration)
        .properties("spring.config.name=" + configName, "spring.main.keep-alive=true")
        .web(WebApplicationType.NONE)
        .bannerMode(Banner.Mode.OFF)
        .logStartupInfo(false)
        .run(args);
  }

  /// @throws StartRefused naming what is no setting
  public static void refuseWords(String process, ApplicationArguments arguments) {
    if (!arguments.getNonOptionArgs().isEmpty()) {
      throw new StartRefused(
          process
              + " was given "
              + arguments.getNonOptionArgs()
              + "; expected settings only, such as"
              + " --drydock.temporal.target=host:port");
    }
  }

  /// From now on the end of the process stops it.
  ///
  /// @param stopWithStdin whether the end of standard input ends the process, so that it cannot
  ///   outlive its parent
  /// @param ready what is said on standard output then
  public static void ready(
      ApplicationReadyEvent event, AutoCloseable running, boolean stopWithStdin, String ready) {
    event.getApplicationContext().addApplicationListener(new Stop(running));
    if (stopWithStdin) {
      stopWithStdin();
    }
    System.out.println("ready: " + ready);
  }

  private static void stopWithStdin() {
    Thread.ofPlatform().daemon().name("stop-with-stdin").start(ProcessMain::awaitStdin);
  }

  private static void awaitStdin() {
    try {
      System.in.transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      LOG.warn("standard input: {}", e.toString());
    }
    LOG.info("stop: standard input ended");
    System.exit(0);
  }
}
