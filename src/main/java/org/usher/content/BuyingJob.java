package org.usher.content;

/// What a buyer is busy with while reading a page. After Gartner's "buying jobs" (The B2B Buying
/// Journey): they are not passed in order.
public enum BuyingJob {
  PROBLEM,
  EXPLORATION,
  REQUIREMENTS,
  SELECTION,
  VALIDATION,
  CONSENSUS
}
