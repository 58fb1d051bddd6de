package cn.beian.year.oracle;

import java.time.LocalDate;

/**
 * A notice that somebody was told, once.
 *
 * @param notice its name in the catalogue
 * @param channel IN_SITE, SMS or EMAIL
 * @param day in Asia/Shanghai, on which it was in the box or taken by whoever delivers it
 * @param contact which asked contact it went to, from 1; 0 for all other recipients
 */
public record Told(String notice, String channel, LocalDate day, int contact) {}
