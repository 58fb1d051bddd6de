/** Everything the rules say of an order, and how it is shown: over HTTP and on the command line. */
@NullMarked
package cn.beian.platform.validation;

import org.jspecify.annotations.NullMarked;
