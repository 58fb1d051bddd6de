/** A stand-in for the SMS and e-mail gateway: it keeps what it is given. */
@NullMarked
package cn.beian.local.messages;

import org.jspecify.annotations.NullMarked;
