/** Envelope encryption and keyed hashes under KMS. */
@NullMarked
package cn.beian.platform.crypto;

import org.jspecify.annotations.NullMarked;
