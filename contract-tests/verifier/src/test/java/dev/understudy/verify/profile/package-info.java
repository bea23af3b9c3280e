/** Tests that invalid profiles are rejected, and that secrets are read from environment variables. */
package dev.understudy.verify.profile;
