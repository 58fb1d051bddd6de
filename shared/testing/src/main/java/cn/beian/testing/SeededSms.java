package cn.beian.testing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.domain.order.Order;
import cn.beian.domain.order.RecordSmsCheck;
import cn.beian.domain.order.ResendSmsCheck;
import cn.beian.domain.refusal.Outcome;
import cn.beian.domain.sms.SmsCheck;
import cn.beian.domain.sms.SmsCodes;
import cn.beian.platform.table.SealedContent;
import cn.beian.platform.table.SmsCheckTable;
import cn.beian.platform.table.Wiring;

/** What contacts do about SMS checks that were laid down for a handler's test. */
public final class SeededSms {
  private static final String ADDRESS = "192.0.2.1";

  private final Wiring wiring;
  private final SealedContent content;

  SeededSms(Wiring wiring, SealedContent content) {
    this.wiring = wiring;
    this.content = content;
  }

  /** The code that was sent last to this mobile. */
  public String code(String mobile) {
    SmsCheck check =
        new SmsCheckTable(wiring.table(), content)
            .ofContact(wiring.hash().of("MOBILE", mobile))
            .getFirst();
    return new SmsCodes(wiring.hash()).code(check);
  }

  /** Enters it. */
  Order answer(String mobile) {
    RecordSmsCheck record = new RecordSmsCheck(wiring.smsDesk(content));
    return done(
        record.record(
            new RecordSmsCheck.Entry(mobile, code(mobile), HandlerSamples.ID_END, ADDRESS)));
  }

  /** Has a new one sent. */
  public Order resend(String mobile) {
    ResendSmsCheck resend = new ResendSmsCheck(wiring.smsDesk(content));
    return done(resend.resend(new ResendSmsCheck.Wish(mobile, HandlerSamples.ID_END, ADDRESS)));
  }

  private static Order done(Outcome<Order> outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Done.class);
    return ((Outcome.Done<Order>) outcome).value();
  }
}
