package drydock.proof.matrix.arms;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;

/// Activities whose ends are seen: what a released call did is looked at only once it is over.
public final class Watched {
  private Watched() {}

  public static List<Object> of(List<Object> activities, ArmedFailpoints failpoints) {
    return activities.stream().map(one -> of(one, failpoints)).toList();
  }

  private static Object of(Object activities, ArmedFailpoints failpoints) {
    Class<?> type = activities.getClass();
    return Proxy.newProxyInstance(
        type.getClassLoader(),
        type.getInterfaces(),
        (_, method, arguments) -> {
          try {
            Object answer = method.invoke(activities, arguments);
            failpoints.ended(null);
            return answer;
          } catch (InvocationTargetException e) {
            Throwable failure = e.getCause() == null ? e : e.getCause();
            failpoints.ended(failure);
            throw failure;
          }
        });
  }
}
