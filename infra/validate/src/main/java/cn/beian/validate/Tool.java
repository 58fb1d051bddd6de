package cn.beian.validate;

import cn.beian.domain.order.OrderType;
import cn.beian.domain.rule.Dossier;
import cn.beian.domain.rule.Overrides;
import cn.beian.domain.rule.UnusableRulesException;
import cn.beian.domain.time.ShanghaiDays;
import cn.beian.domain.type.OwnRecords;
import cn.beian.platform.json.Json;
import cn.beian.platform.json.JsonMap;
import cn.beian.platform.json.MalformedException;
import cn.beian.platform.validation.Validator;
import cn.beian.platform.validation.Verdict;
import java.io.InputStream;
import java.io.PrintStream;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;

/**
 * Checks order files one after the other.
 *
 * @param clock says which day is today
 */
record Tool(InstantSource clock, InputStream in, PrintStream out, PrintStream err) {

  /** Does what the command line asks for; the worst of the files counts. */
  Status run(String... words) {
    try {
      Arguments arguments = Arguments.parse(words);
      Words said = new Words(arguments.language());
      if (arguments.help()) {
        out.print(said.of("usage"));
        return Status.PASSED;
      }
      return new Run(arguments, said).all();
    } catch (UnreadableException notUnderstood) {
      Words said = new Words(Arguments.language(words));
      err.println(Report.plain(notUnderstood.text(said)));
      err.print(said.of("usage"));
      return Status.UNREADABLE;
    }
  }

  /** One understood command line. */
  private final class Run {
    private final Arguments arguments;
    private final Words words;
    private final Validator validator = new Validator();
    private final OrderFiles files = new OrderFiles(in);
    private final Report report;
    private final Complaints complaints;

    Run(Arguments arguments, Words words) {
      this.arguments = arguments;
      this.words = words;
      this.report = new Report(words, validator, out);
      this.complaints = new Complaints(words, err);
    }

    Status all() {
      Status worst = Status.PASSED;
      for (String file : arguments.files()) {
        worst = worst.worse(check(file));
        out.flush();
      }
      return worst;
    }

    private Status check(String file) {
      try {
        Dossier dossier = dossier(file);
        Verdict verdict = validator.validate(dossier, day(), Overrides.NONE, arguments.explain());
        show(file, dossier, verdict);
        return verdict.valid() ? Status.PASSED : Status.BLOCKED;
      } catch (UnreadableException unreadable) {
        complaints.print(file, unreadable.text(words));
        return Status.UNREADABLE;
      } catch (MalformedException malformed) {
        complaints.print(file, malformed);
        return Status.UNREADABLE;
      } catch (UnusableRulesException unusable) {
        String why = String.valueOf(unusable.getMessage());
        complaints.print(file, words.of("noRules", Map.of("why", why)));
        return Status.NO_RULES;
      }
    }

    private Dossier dossier(String file) {
      Dossier given = files.read(file);
      OrderType type = arguments.type();
      return type == null ? given : new Dossier(given.filing(), type, given.filed());
    }

    private LocalDate day() {
      LocalDate asOf = arguments.asOf();
      return asOf == null ? ShanghaiDays.of(clock.instant()) : asOf;
    }

    private void show(String file, Dossier dossier, Verdict verdict) {
      if (!arguments.json()) {
        report.print(file, verdict);
        return;
      }
      JsonMap line = new JsonMap();
      if (arguments.files().size() > 1) {
        line.with("file", file);
      }
      validator.json(verdict, dossier, OwnRecords.UNKNOWN).build().forEach(line::with);
      out.println(Json.text(line.build()));
    }
  }
}
