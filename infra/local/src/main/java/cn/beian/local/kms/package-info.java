/**
 * A stand-in for the key service, on loopback. It keeps its keys beside the data: not for real
 * secrets.
 */
@NullMarked
package cn.beian.local.kms;

import org.jspecify.annotations.NullMarked;
