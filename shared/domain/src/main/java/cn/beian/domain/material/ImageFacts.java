package cn.beian.domain.material;

/**
 * What was found in an accepted image.
 *
 * @param sizeBytes size of the file in bytes
 * @param width in pixels
 * @param height in pixels
 * @param sha256 digest of the file, in hexadecimal digits
 */
public record ImageFacts(
    ImageFormat format, long sizeBytes, int width, int height, String sha256) {}
