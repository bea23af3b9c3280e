/** Tests of the rules and their ids, and of the construction of findings. */
package dev.understudy.verify.finding;
