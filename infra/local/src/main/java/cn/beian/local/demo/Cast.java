package cn.beian.local.demo;

import cn.beian.local.token.Tokens;
import java.net.URI;
import java.net.http.HttpClient;

/** Who takes part. */
record Cast(
    Caller inventory,
    Caller billing,
    Caller customer,
    Caller second,
    Caller subAccount,
    Caller reviewer,
    Caller anyone,
    String account,
    String secondAccount) {

  static Cast of(URI base, HttpClient http, Tokens tokens, String suffix) {
    String account = "acct-" + suffix + "-1";
    String secondAccount = "acct-" + suffix + "-2";
    return new Cast(
        new Caller("inventory", tokens.staff("INVENTORY"), base, http),
        new Caller("billing", tokens.staff("BILLING"), base, http),
        new Caller("customer", tokens.customer(account), base, http),
        new Caller("customer 2", tokens.customer(secondAccount), base, http),
        new Caller("sub-account", tokens.subAccount(account), base, http),
        new Caller("reviewer", tokens.staff("REVIEWER"), base, http),
        new Caller("anyone", "", base, http),
        account,
        secondAccount);
  }
}
