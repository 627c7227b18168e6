package drydock.worker;

import drydock.process.start.StartRefused;
import drydock.worker.settings.Settings;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.ConfigurableEnvironment;

/// `drydock worker`: one of any number of identical replicas.
@Configuration(proxyBeanMethods = false)
public class Worker {
  private static final Logger LOG = LoggerFactory.getLogger("drydock");

  public static void main(String[] args) {
    new SpringApplicationBuilder(Worker.class)
        .properties("spring.config.name=drydock", "spring.main.keep-alive=true")
        .web(WebApplicationType.NONE)
        .bannerMode(org.springframework.boot.Banner.Mode.OFF)
        .logStartupInfo(false)
        .run(args);
  }

  @Bean
  Settings settings(ConfigurableEnvironment environment, ApplicationArguments arguments) {
    if (!arguments.getNonOptionArgs().isEmpty()) {
      throw new StartRefused(
          "worker was given "
              + arguments.getNonOptionArgs()
              + "; expected settings only, such as"
              + " --drydock.temporal.target=host:port");
    }
    return Settings.read(environment);
  }

  @Bean
  ApplicationListener<ApplicationReadyEvent> start(Settings settings) {
    return event -> {
      Running running = Running.start(settings);
      event.getApplicationContext().addApplicationListener(new Stop(running));
      if (settings.worker().stopWithStdin()) {
        Thread.ofPlatform().daemon().name("stop-with-stdin").start(Worker::stopWithStdin);
      }
      System.out.println(
          "ready: operations can be started on task queue " + settings.queue().taskQueue());
    };
  }

  private static void stopWithStdin() {
    try {
      System.in.transferTo(java.io.OutputStream.nullOutputStream());
    } catch (IOException e) {
      LOG.warn("standard input: {}", e.toString());
    }
    LOG.info("stop: standard input ended");
    System.exit(0);
  }
}
