package cn.beian.simulator.check;

import cn.beian.domain.filing.Province;
import cn.beian.simulator.register.Register;
import cn.beian.simulator.register.Switches;
import java.time.LocalDate;

/**
 * Where a record is checked.
 *
 * @param provider who sent it
 * @param today in China
 */
public record Desk(
    Register register, Switches switches, Province office, long provider, LocalDate today) {}
