/** Uploaded materials (资料): images that go with an order, from the upload to their erasure. */
@NullMarked
package cn.beian.domain.material;

import org.jspecify.annotations.NullMarked;
