package cn.beian.simulator.office;

import cn.beian.simulator.fault.Faults;
import cn.beian.simulator.register.Register;
import cn.beian.simulator.register.Switches;
import java.time.InstantSource;

/**
 * What the parts of the administrations share. Whoever changes or reads the register holds its
 * monitor.
 *
 * @param secret from which accounts follow
 */
public record Bureau(
    Register register,
    Switches switches,
    Faults faults,
    Outbox outbox,
    Times times,
    String secret) {

  /** Administrations with a register. */
  public static Bureau of(Register register, InstantSource clock, String secret, long seed) {
    return new Bureau(
        register, new Switches(), new Faults(seed), new Outbox(register), new Times(clock), secret);
  }

  /** What is filed, by what is approved today. */
  public Effects effects() {
    return new Effects(register, numbering());
  }

  /** Ids and numbers given today. */
  public Numbering numbering() {
    return new Numbering(register, times.stamp());
  }

  /** The year in China. */
  public int year() {
    return times.today().getYear();
  }
}
