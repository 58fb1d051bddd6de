package cn.beian.accounts;

import cn.beian.domain.account.Permission;
import cn.beian.testing.HandlerCaller;
import cn.beian.testing.HandlerContract;

/** What only the account's owner may do. */
abstract class OwnerContract extends HandlerContract {
  @Override
  protected final HandlerCaller caller() {
    return HandlerCaller.customer(harness.number());
  }

  @Override
  protected final Permission permission() {
    return Permission.POLICIES;
  }
}
