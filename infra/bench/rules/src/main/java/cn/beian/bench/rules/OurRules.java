package cn.beian.bench.rules;

import cn.beian.domain.rule.Dossier;
import cn.beian.domain.rule.Examination;
import cn.beian.domain.rule.Rule;
import java.time.LocalDate;
import java.util.List;

/** Some rules, looked at one by one by our engine. */
record OurRules(List<Rule> rules) {

  static OurRules of(List<SampleRule> samples) {
    return new OurRules(samples.stream().map(SampleRule::rule).toList());
  }

  /** For each rule whether it finds nothing; the order's tree is built for it each time. */
  boolean[] verdicts(Dossier dossier, LocalDate today) {
    Examination examination = new Examination(dossier, today);
    boolean[] verdicts = new boolean[rules.size()];
    for (int i = 0; i < verdicts.length; i++) {
      verdicts[i] = rules.get(i).findings(examination).isEmpty();
    }
    return verdicts;
  }
}
