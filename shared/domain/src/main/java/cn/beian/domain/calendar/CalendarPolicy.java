package cn.beian.domain.calendar;

import java.time.Duration;

/**
 * The limits of calendar feeds.
 *
 * @param window the fixed windows in which readings are counted
 * @param perFeed readings of one feed in a window
 * @param perAddress readings under unknown tokens from one address in a window
 * @param mostOrders how many of an account's newest orders are looked through for open ones
 * @param mostOpen how many open orders a feed tells of
 */
public record CalendarPolicy(
    Duration window, int perFeed, int perAddress, int mostOrders, int mostOpen) {}
