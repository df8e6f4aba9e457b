package org.usher.scoring;

/// Solves a system of linear equations with a symmetric, positive matrix.
final class Cholesky {

  private Cholesky() {}

  /// @param matrix of which the lower half is read, and overwritten
  /// @param right right side of the equations
  /// @throws ArithmeticException when the matrix is not positive
  static double[] solve(double[][] matrix, double[] right) {
    decompose(matrix);
    double[] solution = right.clone();
    int size = right.length;
    for (int row = 0; row < size; row++) {
      for (int column = 0; column < row; column++) {
        solution[row] -= matrix[row][column] * solution[column];
      }
      solution[row] /= matrix[row][row];
    }
    for (int row = size - 1; row >= 0; row--) {
      for (int below = row + 1; below < size; below++) {
        solution[row] -= matrix[below][row] * solution[below];
      }
      solution[row] /= matrix[row][row];
    }
    return solution;
  }

  private static void decompose(double[][] matrix) {
    for (int row = 0; row < matrix.length; row++) {
      for (int column = 0; column <= row; column++) {
        double rest = matrix[row][column];
        for (int k = 0; k < column; k++) {
          rest -= matrix[row][k] * matrix[column][k];
        }
        if (row == column && !(rest > 0)) {
          throw new ArithmeticException("The matrix is not positive: %s".formatted(rest));
        }
        matrix[row][column] = row == column ? Math.sqrt(rest) : rest / matrix[column][column];
      }
    }
  }
}
