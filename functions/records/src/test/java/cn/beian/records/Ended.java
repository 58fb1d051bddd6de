package cn.beian.records;

import cn.beian.domain.order.CreateOrder.Wish;
import cn.beian.domain.order.OrderId;
import cn.beian.testing.HandlerHarness;
import cn.beian.testing.HandlerSamples;
import cn.beian.testing.HandlerSeeds;

/** Lays down what is filed no more. */
final class Ended {
  private Ended() {}

  /** The account's only website, which was filed, is deregistered. */
  static void website(HandlerHarness harness) {
    int number = harness.number();
    HandlerSeeds seeds = harness.seeds();
    Wish wish = new Wish.Deregister(HandlerSeeds.subjectNumber(number) + "-1");
    OrderId order = seeds.create(number, wish).id();
    seeds.submit(number, order);
    seeds.handOver(order);
    seeds.approve(number, seeds.answer(HandlerSamples.mobile(number)));
  }
}
