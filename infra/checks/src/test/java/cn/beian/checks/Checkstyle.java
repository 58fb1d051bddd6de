package cn.beian.checks;

import com.puppycrawl.tools.checkstyle.Checker;
import com.puppycrawl.tools.checkstyle.ConfigurationLoader;
import com.puppycrawl.tools.checkstyle.PropertiesExpander;
import com.puppycrawl.tools.checkstyle.api.AuditEvent;
import com.puppycrawl.tools.checkstyle.api.AuditListener;
import com.puppycrawl.tools.checkstyle.api.CheckstyleException;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;

/** Runs Checkstyle on this JVM, which reads the Java of the sources; Maven's own may be older. */
final class Checkstyle {

  /** What a check found in a file. */
  record Finding(Path file, int line, String check, String message) {

    @Override
    public String toString() {
      return "%s:%d %s: %s".formatted(file, line, check, message);
    }
  }

  private Checkstyle() {}

  static List<Finding> run(String configuration, List<Path> files) throws CheckstyleException {
    var resource = Objects.requireNonNull(Checkstyle.class.getResource(configuration));
    Listener listener = new Listener();
    Checker checker = new Checker();
    checker.setModuleClassLoader(Checker.class.getClassLoader());
    checker.configure(
        ConfigurationLoader.loadConfiguration(
            resource.toString(), new PropertiesExpander(new Properties())));
    checker.addListener(listener);
    List<File> all = files.stream().map(Path::toFile).toList();
    checker.process(all);
    checker.destroy();
    return listener.found;
  }

  private static final class Listener implements AuditListener {

    private final List<Finding> found = new ArrayList<>();

    @Override
    public void addError(AuditEvent event) {
      String source = event.getSourceName();
      String check = source.substring(source.lastIndexOf('.') + 1).replaceFirst("Check$", "");
      found.add(
          new Finding(Path.of(event.getFileName()), event.getLine(), check, event.getMessage()));
    }

    @Override
    public void addException(AuditEvent event, Throwable thrown) {
      throw new IllegalStateException(event.getFileName(), thrown);
    }

    @Override
    public void auditStarted(AuditEvent event) {}

    @Override
    public void auditFinished(AuditEvent event) {}

    @Override
    public void fileStarted(AuditEvent event) {}

    @Override
    public void fileFinished(AuditEvent event) {}
  }
}
