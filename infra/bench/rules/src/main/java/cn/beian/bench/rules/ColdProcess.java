package cn.beian.bench.rules;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What runs in a process of its own: the rules of one province and one order. */
public final class ColdProcess {
  private ColdProcess() {}

  /**
   * Prints what {@link FirstOrder} says, then files, bytes, loaded classes and the milliseconds
   * since the JVM's start.
   *
   * @param words the province's code
   */
  public static void main(String[] words) throws IOException, ReflectiveOperationException {
    try (CountingLoader loader = new CountingLoader(classPath())) {
      Object first =
          loader.loadClass(FirstOrder.class.getName()).getDeclaredConstructor().newInstance();
      @SuppressWarnings("unchecked")
      UnaryOperator<String> order = (UnaryOperator<String>) first;
      System.out.println(
          Stream.of(
                  order.apply(words[0]),
                  loader.files(),
                  loader.bytes(),
                  ManagementFactory.getClassLoadingMXBean().getLoadedClassCount(),
                  ManagementFactory.getRuntimeMXBean().getUptime())
              .map(Object::toString)
              .collect(Collectors.joining(" ")));
    }
  }

  private static URL[] classPath() throws MalformedURLException {
    List<URL> urls = new ArrayList<>();
    for (String each : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      urls.add(Path.of(each).toUri().toURL());
    }
    return urls.toArray(URL[]::new);
  }
}
