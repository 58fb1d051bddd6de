package cn.beian.local;

import cn.beian.local.face.FaceCheckStandIn;
import cn.beian.local.token.Tokens;
import java.io.PrintStream;

/** What a newcomer needs to begin with. */
final class Greeting {
  private static final String TEXT =
      """
      Beian is ready at %1$s   (Ctrl-C stops it)

      Tokens, for this machine only:
        export INVENTORY='%2$s'
        export CUSTOMER='%3$s'
        export CUSTOMER2='%4$s'
        export SUBACCOUNT='%10$s'
        export REVIEWER='%5$s'
        export BUREAU='%6$s'
        export BILLING='%8$s'

      To begin with:
        curl -X PUT %1$s/instances/i-1 -H "Authorization: Bearer $INVENTORY" -d '{"accountId":"acct-1","product":"ecs","region":"cn-hangzhou","mainland":true,"billingMode":"SUBSCRIPTION","months":12,"expiresOn":"%7$s","publicBandwidth":true,"ipAddress":"192.0.2.10","version":1}'
        curl -X POST %1$s/instances/i-1/service-codes -H "Authorization: Bearer $CUSTOMER"
        curl %1$s/service-codes -H "Authorization: Bearer $CUSTOMER"
      Face check: %9$s.
      Look inside: %1$s/_local/messages, /_local/queues, /_local/clock, /_local/bureau
      """;

  private Greeting() {}

  static void print(PrintStream out, Suite suite) {
    Tokens tokens = suite.tokens();
    out.printf(
        TEXT,
        suite.address(),
        tokens.staff("INVENTORY"),
        tokens.customer("acct-1"),
        tokens.customer("acct-2"),
        tokens.staff("REVIEWER"),
        tokens.staff("BUREAU"),
        suite.today().plusYears(1),
        tokens.staff("BILLING"),
        FaceCheckStandIn.LABEL,
        tokens.subAccount("acct-1"));
  }
}
