package drydock.worker;

import drydock.process.start.ProcessMain;
import drydock.worker.settings.Settings;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.ConfigurableEnvironment;

/// `drydock worker`: one of any number of identical replicas.
@Configuration(proxyBeanMethods = false)
public class Worker {
  public static void main(String[] args) {
    ProcessMain.run(Worker.class, "drydock", args);
  }

  @Bean
  Settings settings(ConfigurableEnvironment environment, ApplicationArguments arguments) {
    ProcessMain.refuseWords("worker", arguments);
    return Settings.read(environment);
  }

  @Bean
  ApplicationListener<ApplicationReadyEvent> start(Settings settings) {
    return event -> {
      Running running = Running.start(settings);
      ProcessMain.ready(
          event,
          running,
          settings.worker().stopWithStdin(),
          "operations can be started on task queue " + settings.queue().taskQueue());
    };
  }
}
