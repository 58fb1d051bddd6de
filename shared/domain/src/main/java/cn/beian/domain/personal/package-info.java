/** Typed personal data: values that mask themselves wherever they are printed. */
@NullMarked
package cn.beian.domain.personal;

import org.jspecify.annotations.NullMarked;
