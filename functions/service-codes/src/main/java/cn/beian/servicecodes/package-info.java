/** Functions: instances and their service codes. */
@NullMarked
package cn.beian.servicecodes;

import org.jspecify.annotations.NullMarked;
