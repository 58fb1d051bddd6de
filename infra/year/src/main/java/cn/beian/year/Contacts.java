package cn.beian.year;

import cn.beian.domain.order.Order;
import cn.beian.domain.order.RecordSmsCheck;
import cn.beian.domain.order.ResendSmsCheck;
import cn.beian.domain.order.SmsDesk;
import cn.beian.domain.sms.SmsCheck;
import cn.beian.domain.sms.SmsCodes;
import cn.beian.domain.sms.SmsSecret;
import cn.beian.platform.table.SmsCheckTable;
import java.util.List;
import java.util.Optional;

/** What contacts enter, who know the codes that were sent to them. */
final class Contacts {
  private static final String ADDRESS = "192.0.2.";
  private static final String NOBODYS_CODE = "000000";
  private static final String NOBODY = "13999999999";
  private static final int ADDRESSES = 250;

  private final SmsCheckTable checks;
  private final SmsCodes codes;
  private final RecordSmsCheck record;
  private final ResendSmsCheck resend;
  private int visits;

  Contacts(World world) {
    SmsDesk desk = world.wiring.smsDesk(world.wiring.content());
    checks = new SmsCheckTable(world.wiring.table(), world.wiring.content());
    codes = new SmsCodes(world.wiring.hash());
    record = new RecordSmsCheck(desk);
    resend = new ResendSmsCheck(desk);
  }

  /** How many contacts an order asks. */
  int count(Order order) {
    return checks.ofOrder(order).size();
  }

  /** Whether a contact has answered rightly. */
  boolean passed(Order order, int number) {
    return check(order, number).filter(check -> check.passedAt() != null).isPresent();
  }

  /**
   * A contact enters a code.
   *
   * @param number which, from 1
   */
  boolean enter(Order order, int number, boolean right) {
    Optional<SmsCheck> check = check(order, number);
    String code = check.map(codes::code).orElse(NOBODYS_CODE);
    return Desk.done(
        record.record(
            new RecordSmsCheck.Entry(
                mobile(check), right ? code : other(code), document(check), address())));
  }

  /** A contact asks for a new code. */
  boolean again(Order order, int number) {
    Optional<SmsCheck> check = check(order, number);
    return Desk.done(
        resend.resend(new ResendSmsCheck.Wish(mobile(check), document(check), address())));
  }

  private Optional<SmsCheck> check(Order order, int number) {
    List<SmsCheck> all = checks.ofOrder(order);
    return all.stream().filter(check -> check.number() == number - 1).findFirst();
  }

  private String mobile(Optional<SmsCheck> check) {
    return check.map(found -> secret(found).mobile().value()).orElse(NOBODY);
  }

  private String document(Optional<SmsCheck> check) {
    return check.map(found -> secret(found).idLast6()).orElse("319989");
  }

  private SmsSecret secret(SmsCheck check) {
    return checks.secret(check, "contact");
  }

  private static String other(String code) {
    return NOBODYS_CODE.equals(code) ? "000001" : NOBODYS_CODE;
  }

  private String address() {
    return ADDRESS + visits++ % ADDRESSES;
  }
}
