/** Tests of the instances. */
@NullMarked
package cn.beian.domain.instance;

import org.jspecify.annotations.NullMarked;
