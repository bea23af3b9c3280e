/** Profiles are read strictly, and secrets come from the environment alone. */
package dev.understudy.verify.profile;
