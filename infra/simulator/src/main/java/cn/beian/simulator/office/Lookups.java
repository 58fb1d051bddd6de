package cn.beian.simulator.office;

import cn.beian.domain.filing.Province;
import cn.beian.domain.filing.ServiceKind;
import cn.beian.simulator.check.Passwords;
import cn.beian.simulator.fault.FaultKind;
import cn.beian.simulator.register.FiledService;
import cn.beian.simulator.register.FiledSubject;
import cn.beian.simulator.register.Located;
import cn.beian.simulator.register.Register;
import cn.beian.wire.soap.Operation;
import cn.beian.wire.soap.Reply;
import cn.beian.wire.soap.Request;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** Whether something is filed, and whether a filing password is right. */
final class Lookups {
  private static final int TRIES = 5;
  private static final long MOST = 11;
  private static final int SHORTEST = 4;
  private static final int LONGEST = 255;

  private final Bureau bureau;
  private final Province province;

  Lookups(Bureau bureau, Province province) {
    this.bureau = bureau;
    this.province = province;
  }

  Reply status(Request.FilingStatus request) {
    String condition = request.condition().value();
    boolean kind = request.kind() >= 0 && request.kind() <= MOST;
    if (!kind || condition.length() < SHORTEST || condition.length() > LONGEST) {
      return new Refusal(999).reply(Operation.FILING_STATUS);
    }
    Reply.Status.Found found =
        request.kind() == Request.FilingStatus.DOMAIN
            ? domain(condition)
            : certificate(request.kind(), condition);
    return new Reply.Status(0, Refusal.text(0), Optional.of(found));
  }

  private Reply.Status.Found domain(String name) {
    boolean lags = bureau.faults().take(FaultKind.STATUS_LAG, province, "").isPresent();
    Optional<Located> site = lags ? Optional.empty() : site(FiledService.key(name));
    return new Reply.Status.Found(
        Request.FilingStatus.DOMAIN,
        name,
        site.map(each -> Objects.toString(each.service().facts().name(), "")).orElse(""),
        site.map(each -> each.subject().number()).orElse(""),
        site.map(each -> each.service().number()).orElse(""),
        site.isPresent());
  }

  private Optional<Located> site(String key) {
    return bureau
        .register()
        .live()
        .filter(each -> each.service().kind() == ServiceKind.WEBSITE)
        .filter(each -> each.service().names().contains(key))
        .findFirst();
  }

  private Reply.Status.Found certificate(long kind, String number) {
    Optional<FiledSubject> subject = bureau.register().certified(number);
    return new Reply.Status.Found(
        kind, number, "", subject.map(FiledSubject::number).orElse(""), "", subject.isPresent());
  }

  Reply verify(Request.VerifyPassword request) {
    String number = request.number();
    if (bureau.register().office(province).wrongPasswords(number) >= TRIES) {
      return new Reply.Verified(22, Refusal.text(22).replace("X", "" + TRIES), Optional.empty());
    }
    String given = request.password().value();
    boolean plain = bureau.switches().is("bammForm", "plain");
    String hash = plain ? Passwords.hash(given) : given.toLowerCase(Locale.ROOT);
    boolean right = subject(number).filter(each -> each.passwordHash().equals(hash)).isPresent();
    bureau.register().office(province).asked(number, right);
    return new Reply.Verified(0, Refusal.text(0), Optional.of(right));
  }

  private Optional<FiledSubject> subject(String number) {
    Register register = bureau.register();
    return register
        .subject(number)
        .or(() -> register.service(number).map(Located::subject))
        .filter(each -> !each.gone());
  }
}
