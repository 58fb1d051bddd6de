package cn.beian.domain.material;

import java.time.Duration;

/**
 * The limits of uploads.
 *
 * @param leastBytes least size of a file
 * @param mostBytes greatest size of a file
 * @param leastShortSide least pixels of an image's shorter side
 * @param leastLongSide least pixels of its longer side
 * @param mostPixels most pixels of an image in all
 * @param mostStanding how many materials of an order may stand, awaited ones included
 * @param mostUploads how many may be added to an order in all
 * @param uploadTime how long an upload link is good for
 * @param viewTime how long a link to look at a material is good for
 */
public record MaterialPolicy(
    long leastBytes,
    long mostBytes,
    int leastShortSide,
    int leastLongSide,
    long mostPixels,
    int mostStanding,
    int mostUploads,
    Duration uploadTime,
    Duration viewTime) {}
