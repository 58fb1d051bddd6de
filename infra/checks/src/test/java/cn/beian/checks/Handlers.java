package cn.beian.checks;

/** The handler classes that the template names. */
final class Handlers {

  private Handlers() {}

  static Class<?> of(Template template, String function) throws ClassNotFoundException {
    String handler =
        template.resource(function, Template.FUNCTION).orElseThrow().property("Handler").text();
    return Class.forName(handler.split("::", 2)[0], false, Handlers.class.getClassLoader());
  }
}
