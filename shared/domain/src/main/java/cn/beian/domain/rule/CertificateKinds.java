package cn.beian.domain.rule;

import cn.beian.domain.identity.ResidentId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Kinds of rule about the number of a certificate whose type stands in another field. */
final class CertificateKinds {
  private CertificateKinds() {}

  /**
   * {@code numbers} with the path of a {@code number} and of its {@code type}; {@code forms} with a
   * {@code type}, what {@code regex} its numbers match or what {@code checked} they match if their
   * last character is the check digit of a resident identity number, and a text. A number whose
   * type has no form is not looked at.
   */
  static RuleKind certificateNumber(Parameters parameters) {
    List<Numbered> numbers = parameters.each("numbers").stream().map(Numbered::read).toList();
    List<Form> forms = parameters.each("forms").stream().map(Form::read).toList();
    return scope -> {
      List<Violation> found = new ArrayList<>(0);
      numbers.forEach(each -> each.look(scope, forms, found));
      return found;
    };
  }

  private record Numbered(Pointer number, Pointer type) {
    static Numbered read(Parameters parameters) {
      Numbered read = new Numbered(parameters.pointer("number"), parameters.pointer("type"));
      parameters.finish();
      return read;
    }

    void look(Scope scope, List<Form> forms, List<Violation> found) {
      scope.present(
          number,
          field -> {
            String its = scope.textNear(type, field);
            for (Form form : forms) {
              if (form.type.equals(its) && !form.fits(String.valueOf(field.text()))) {
                found.add(scope.violation(field, Map.of("form", form.text)));
              }
            }
          });
    }
  }

  private record Form(String type, @Nullable Pattern regex, @Nullable Pattern checked, Text text) {
    static Form read(Parameters parameters) {
      Form read =
          new Form(
              parameters.text("type"),
              pattern(parameters.optionalText("regex")),
              pattern(parameters.optionalText("checked")),
              new Text(parameters.text("zh"), parameters.text("en")));
      parameters.finish();
      return read;
    }

    private static @Nullable Pattern pattern(Optional<String> regex) {
      return regex.map(Pattern::compile).orElse(null);
    }

    boolean fits(String typed) {
      String number = typed.toUpperCase(Locale.ROOT);
      return matches(regex, number)
          || (matches(checked, number) && new ResidentId(number).hasCheckDigit());
    }

    private static boolean matches(@Nullable Pattern pattern, String number) {
      return pattern != null && pattern.matcher(number).matches();
    }
  }
}
