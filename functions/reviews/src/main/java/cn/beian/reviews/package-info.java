/** Functions: the provider's review. */
@NullMarked
package cn.beian.reviews;

import org.jspecify.annotations.NullMarked;
