package cn.beian.orders;

import static org.assertj.core.api.Assertions.assertThat;

import cn.beian.domain.account.Permission;
import cn.beian.domain.account.Role;
import cn.beian.platform.http.HttpFunction;
import cn.beian.testing.HandlerCaller;
import cn.beian.testing.HandlerContract;
import cn.beian.testing.HandlerPriming;
import org.junit.jupiter.api.Test;

/**
 * What the functions keep that show rules: reviewers may read them too, and no table is asked, so
 * that nothing can be disturbed through it.
 */
abstract class RulesContract extends HandlerContract {
  @Override
  protected abstract HttpFunction create();

  @Override
  protected HandlerCaller caller() {
    return HandlerCaller.customer(harness.number());
  }

  @Override
  protected Permission permission() {
    return Permission.VIEW;
  }

  @Override
  protected boolean alsoFor(Role role) {
    return role == Role.REVIEWER;
  }

  @Override
  protected boolean readsBody() {
    return false;
  }

  @Override
  protected void aTableInTroubleMakesItUnavailable() {
    // No test here: it asks no table.
  }

  @Override
  protected void aBugIsAnsweredWithTheIdUnderWhichItWasLogged() {
    // No test here: bugs are brought in through the table.
  }

  @Test
  void aReviewerMayRead() throws Exception {
    harness.call(handler(), HandlerCaller.of(Role.REVIEWER).calls(request())).done(200);
  }

  @Test
  void primingAsksNobody() throws Exception {
    assertThat(HandlerPriming.operations(harness, this::create)).isEmpty();
  }
}
