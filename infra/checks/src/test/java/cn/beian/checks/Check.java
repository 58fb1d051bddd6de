package cn.beian.checks;

import java.util.List;

/** One thing that must hold of the template. */
@FunctionalInterface
interface Check {

  /** What does not hold, one sentence each; empty if all is well. */
  List<String> problems(Template template);
}
