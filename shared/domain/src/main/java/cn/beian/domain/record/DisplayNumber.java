package cn.beian.domain.record;

/**
 * The filing number that a page has to show.
 *
 * @param number as it was given by the administration
 * @param arrangement how the page's domains come to it
 * @param row why it is this one
 */
public record DisplayNumber(String number, Arrangement arrangement, DisplayRow row) {}
