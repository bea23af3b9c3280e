/** Tests of the definitions of formats that findings quote. */
package dev.understudy.verify.internal.format;
